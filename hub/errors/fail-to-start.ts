import { UsageError } from '../../platform/process/usage-error';
import { showText } from '../../platform/text/show-text';

/** A line for each reason, and the exit code: 2 for a wrong option, else 1. */
export function failToStart(error: unknown): void {
  for (const reason of (error as Error).message.split('\n'))
    process.stderr.write(showText(`the hub cannot start: ${reason}\n`));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
