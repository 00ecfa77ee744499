type Release = () => Promise<unknown> | unknown;

/** What has been acquired so far, to be released in reverse order, once, also when the rest could not be acquired. */
export class Lifecycle {
  private readonly releases: Release[] = [];
  private released: Promise<void> | undefined;

  onRelease(release: Release): void {
    this.releases.push(release);
  }

  /** Runs `acquire`; when it fails, releases all that this lifecycle holds and rethrows. */
  async guard<T>(acquire: () => Promise<T>): Promise<T> {
    try {
      return await acquire();
    } catch (error) {
      await this.release();
      throw error;
    }
  }

  /** Idempotent. Every release runs, also after one has failed; then the first failure is thrown. */
  release(): Promise<void> {
    this.released ??= this.releaseAll();
    return this.released;
  }

  private async releaseAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const release of this.releases.reverse()) {
      try {
        await release();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
