/** How far the numbers go that candidates and their vacancies state, and needs ask for. */
export const MOST_WEEKENDS = 5;
/** Years. */
export const OLDEST_AGE = 120;
