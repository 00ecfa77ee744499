/** What arguments and input fields that more than one place has mean, as clients read it in the schemas. */
export const SHARED_TEXTS = {
  district: 'Stadsdel: a district of the city and its administration. Each board is an authority of its own.',
  districtCode:
    'Stable, such as `rinkeby-kista`: what is found by it when the district has been merged, is its successor.',
  ownDistrict: 'Code of the caller’s own district, or of one that it has taken over; another is refused.',
  districts: 'Codes of districts: it is of one of them. A retired one stands for its successor. null: all.',
  candidateId: 'Of a candidate of the own district.',
  decisionId: 'Of a decision of the own district.',
  placementId: 'Of a placement on a decision of the own district.',
  filter:
    'All conditions given must hold. A list asks for any of its values; of an empty one nothing is found.',
  reasonOnFile: 'Kept in the file, for the own district alone: 1 to 2 000 characters.',
  reasonInBrokering: 'In neutral words, without names or a personnummer: 1 to 500 characters.',
} as const;
