import { type Environment, readInteger, readText } from './environment';

export const HOST = {
  name: 'HOST',
  fallback: '127.0.0.1',
  about: 'the address to listen at; `0.0.0.0` is every address of the machine',
} as const;

/** The address to listen at. */
export function readHost(env: Environment): string {
  return readText(env, HOST);
}

/** The port to listen at; 0 lets the system choose. @throws EnvironmentError */
export function readPort(env: Environment, fallback: number): number {
  return readInteger(env, {
    name: 'PORT',
    fallback,
    min: 0,
    max: 65_535,
    about: 'the port to listen at; 0 is any that is free',
  });
}
