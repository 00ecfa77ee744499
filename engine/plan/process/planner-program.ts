/** What a planner process is asked: to keep a supergraph, to forget it, or to plan an operation for it. */
export type PlannerRequest =
  | { readonly load: number; readonly sdl: string; readonly labels: readonly string[] }
  | { readonly unload: number }
  | {
      readonly id: number;
      readonly supergraph: number;
      readonly operation: string;
      readonly percentage: number;
    };

/** `plan` is a `QueryPlan` as JSON text; `error` says why there is none. */
export type PlannerAnswer =
  | { readonly isReady: true }
  | { readonly id: number; readonly plan: string }
  | { readonly id: number; readonly error: string };

/** The text of the program of a planner process; it uses nothing but what it is given, since it is run from its text. */
export const plannerProgram = (): string =>
  `(${runPlanner})(process, require(${JSON.stringify(require.resolve('@graphql-hive/router-query-planner'))}))`;

interface NativePlanner {
  plan(operation: string, name: null, labels: ReadonlySet<string>, percentage: number): unknown;
}

interface NativeModule {
  readonly QueryPlanner: new (sdl: string) => NativePlanner;
}

function runPlanner(
  self: {
    on(event: string, listener: (request: PlannerRequest) => void): unknown;
    send?(answer: PlannerAnswer): unknown;
    exit(): void;
  },
  { QueryPlanner }: NativeModule,
): void {
  const loaded = new Map<
    number,
    { readonly sdl: string; readonly labels: Set<string>; planner?: NativePlanner }
  >();
  const plan = (supergraph: number, operation: string, percentage: number) => {
    const entry = loaded.get(supergraph)!;
    entry.planner ??= new QueryPlanner(entry.sdl);
    return JSON.stringify(entry.planner.plan(operation, null, entry.labels, percentage));
  };
  self.on('disconnect', () => self.exit());
  self.on('message', (request) => {
    if ('load' in request) loaded.set(request.load, { sdl: request.sdl, labels: new Set(request.labels) });
    else if ('unload' in request) loaded.delete(request.unload);
    else {
      const { id, supergraph, operation, percentage } = request;
      try {
        self.send!({ id, plan: plan(supergraph, operation, percentage) });
      } catch (error) {
        self.send!({ id, error: String((error as Error).message ?? error) });
      }
    }
  });
  self.send!({ isReady: true });
}
