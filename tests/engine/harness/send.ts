import { postJson } from '../../network/post-json';

export interface Answer {
  readonly status: number;
  readonly data?: any;
  readonly errors?: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, any>;
  }[];
}

export interface Sent {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Posts one operation to a gateway; the parsed body keeps the answer's key order. */
export async function send(url: string, { headers, signal, ...body }: Sent): Promise<Answer> {
  const response = await postJson(url, body, headers, signal);
  return { status: response.status, ...((await response.json()) as object) };
}
