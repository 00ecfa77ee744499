/** The accessibility statement. */
export const accessibilityTexts = {
  title: 'Tillgänglighet',
  lead: 'Den här sidan berättar hur konsolen är gjord för att alla ska kunna använda den.',
  sections: [
    {
      title: 'Hur tillgänglig konsolen är',
      text: 'Konsolen är byggd för att följa WCAG 2.2 på nivå AA. Varje sida prövas automatiskt, med tangentbord, i ljust och mörkt läge, i 320 bildpunkters bredd och förstorad till 200 procent.',
    },
    {
      title: 'Så kan du använda den',
      text: 'Allt går att göra med tangentbord. Kortkommandon med en bokstav går att stänga av på bladet Kortkommandon. Ljust eller mörkt läge följer din dators inställning, liksom minskad rörelse. Ändras en sida medan du läser meddelas skärmläsare utan att avbrytas, och inget flyttas under pekaren.',
    },
    {
      title: 'Om du hittar något som inte fungerar',
      text: 'Berätta för den som förvaltar systemet i din stad: vilken sida, vad du ville göra och vad som hände. Stadens egen tillgänglighetsredogörelse anger vart du vänder dig och hur du anmäler till tillsynsmyndigheten.',
    },
  ],
} as const;
