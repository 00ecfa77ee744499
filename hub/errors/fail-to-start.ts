import { showText } from '../../platform/text/show-text';

/** A line for each reason, and exit code 1. */
export function failToStart(error: unknown): void {
  for (const reason of (error as Error).message.split('\n'))
    process.stderr.write(showText(`the hub cannot start: ${reason}\n`));
  process.exitCode = 1;
}
