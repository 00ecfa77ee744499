import type { ApolloServerPlugin } from '@apollo/server';

/** Which request an error of Apollo Server's pipeline belongs to: formatters are not told. */
export class ErrorRequestIds {
  private readonly ids = new WeakMap<object, string>();

  of(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.ids.get(error) : undefined;
  }

  note(errors: readonly object[], requestId: string): void {
    for (const error of errors) this.ids.set(error, requestId);
  }

  plugin<Context extends { readonly requestId: string }>(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => ({
        didEncounterErrors: async ({ errors, contextValue }) => {
          this.note(errors, contextValue.requestId);
        },
      }),
    };
  }
}
