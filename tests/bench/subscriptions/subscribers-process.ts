import { WebSocket } from 'ws';

/**
 * Clients of a subscription in a process of their own. Arguments: URL, token (or `-`), query, number of clients. Sends
 * `{ ready }` over IPC once all are subscribed; for every event that the last client has, `{ received, firstAt, lastAt }` in
 * milliseconds of the wall clock.
 */
function main([url, token, query, count]: string[]): void {
  const total = Number(count);
  const arrivals: { clients: number; firstAt: number }[] = [];
  let acknowledged = 0;
  const onEvent = (event: number) => {
    arrivals[event] ??= { clients: 0, firstAt: now() };
    const arrival = arrivals[event];
    arrival.clients += 1;
    if (arrival.clients === total)
      process.send!({ received: event, firstAt: arrival.firstAt, lastAt: now() });
  };
  const onReady = () => {
    acknowledged += 1;
    if (acknowledged === total) process.send!({ ready: true });
  };
  void connectAll(total, () => connect({ url: url!, token: token!, query: query! }, onReady, onEvent));
}

const AT_A_TIME = 200;

async function connectAll(total: number, connectOne: () => Promise<void>): Promise<void> {
  for (let done = 0; done < total; done += AT_A_TIME) {
    await Promise.all(Array.from({ length: Math.min(AT_A_TIME, total - done) }, connectOne));
  }
}

interface Target {
  readonly url: string;
  readonly token: string;
  readonly query: string;
}

function connect(target: Target, onReady: () => void, onEvent: (event: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(target.url.replace(/^http/, 'ws'), 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    let events = 0;
    socket.on('open', () => {
      const payload = target.token === '-' ? {} : { authorization: `Bearer ${target.token}` };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    socket.on('message', (data) => {
      const text = String(data);
      if (text.includes('"type":"next"')) onEvent(events++);
      else if (text.includes('connection_ack')) {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: target.query } }));
        resolve();
        onReady();
      } else if (text.includes('"type":"ping"')) socket.send('{"type":"pong"}');
      else if (text.includes('"error"')) process.send!({ failed: text });
    });
    socket.on('close', (code) => process.send!({ failed: `closed with ${code}` }));
    socket.on('error', reject);
  });
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

main(process.argv.slice(2));
