import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { onceSocketClosed } from '../../platform/websocket/once-socket-closed';

test('the end of a socket is told once it comes, and at once when it has come', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const accepted = new Promise<WebSocket>((resolve) => server.once('connection', resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const socket = await accepted;
  await new Promise((resolve) => client.once('open', resolve));
  let told = 0;
  onceSocketClosed(socket, () => {
    told += 1;
  });
  expect(told).toBe(0);
  client.terminate();
  await new Promise((resolve) => socket.once('close', resolve));
  expect(told).toBe(1);
  onceSocketClosed(socket, () => {
    told += 1;
  });
  expect(told).toBe(2);
  await new Promise((resolve) => server.close(resolve));
});
