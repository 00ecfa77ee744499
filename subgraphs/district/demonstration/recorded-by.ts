/** Who has recorded what is made up. */
export const RECORDED_BY = 'demonstration';
