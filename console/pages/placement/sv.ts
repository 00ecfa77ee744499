import { placementTexts as shared } from '../../placements/sv';

export const placementTexts = {
  title: 'Uppdrag',
  heading: (reference: string) => `Uppdrag ${reference}`,
  lead: 'När uppdraget pågår, när det slutar och hur det avslutas.',
  notFound: 'Uppdraget finns inte, eller hör till en annan stadsdel',
  decision: 'Ärende',
  noReference: 'utan ärendebeteckning',
  candidateTitle: 'Uppdragstagare',
  candidate: (reference: string) => `I den egna poolen (${reference})`,
  candidateOf: (district: string) => `Hör till ${district}, som vet vem det är`,
  unknownCandidate: 'Visas när uppdragstagarens stadsdel svarar',
  statuses: shared.read.statuses,
  facts: {
    ...shared.read.facts,
    startedOn: 'Första dagen',
    endsOn: 'Sista dagen enligt avtal',
    endReason: 'Skäl',
  },
  end: {
    consequence:
      'På en dag som har kommit slutar uppdraget direkt: platsen blir ledig, och beslutet väntar på att verkställas på nytt, med en ny klocka. En dag som kommer är ett planerat slut, som går att ta bort. Det får vara senare än avtalets sista dag, men inte än beslutets.',
    on: 'Uppdragets sista dag',
    done: 'Slutet är sparat.',
  },
} as const;
