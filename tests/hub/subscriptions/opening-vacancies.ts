import type { TestHub } from '../../network/test-hub';

type Variables = Record<string, unknown>;

const CHECKS = ['POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE', 'REFERENCE', 'INTERVIEW'];

/** Candidates of a real district whose vacancies open again and again, through the hub. */
export class VacancyOpener {
  /** Ids of the vacancies opened, in order. */
  readonly opened: string[] = [];
  private vacancy: string | undefined;

  private constructor(
    private readonly hub: TestHub,
    private readonly district: string,
    private readonly candidate: string,
  ) {}

  static async create(hub: TestHub, district: string): Promise<VacancyOpener> {
    const input = {
      ...{ district, kind: 'KONTAKTPERSON', name: 'Ada Lind', phone: '08-465 004 00', area: 'Centrum' },
      ...{
        programAreas: ['IOF'],
        languages: ['svenska'],
        interests: [],
        acceptsAgeFrom: 6,
        acceptsAgeTo: 17,
      },
    };
    const run = (query: string, variables: Variables) => mutate(hub, district, query, variables);
    const { registerCandidate } = await run(
      'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }',
      { input },
    );
    const { id } = registerCandidate;
    for (const kind of CHECKS) {
      await run('mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { id } }', {
        input: { candidateId: id, kind, passed: true, performedOn: dayFromNow(-10) },
      });
    }
    await run('mutation ($id: ID!) { approveCandidate(candidateId: $id) { id } }', { id });
    const opener = new VacancyOpener(hub, district, id);
    await opener.share('CITY');
    return opener;
  }

  async share(scope: string): Promise<void> {
    await this.run('mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }', {
      input: { candidateId: this.candidate, scope, consentedOn: dayFromNow(-1) },
    });
  }

  async open(): Promise<string> {
    if (this.vacancy !== undefined) {
      await this.run(
        'mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "Provar igen") { id } }',
        {
          id: this.vacancy,
        },
      );
    }
    const { openVacancy } = await this.run(
      'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { id } }',
      { input: { candidateId: this.candidate, startsOn: dayFromNow(30) } },
    );
    this.vacancy = openVacancy.id;
    this.opened.push(openVacancy.id);
    return openVacancy.id;
  }

  private run(query: string, variables: Variables) {
    return mutate(this.hub, this.district, query, variables);
  }
}

async function mutate(hub: TestHub, district: string, query: string, variables: Variables) {
  const { data, errors } = await hub.ask({ query, variables }, { role: 'kontaktsekreterare', district });
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
