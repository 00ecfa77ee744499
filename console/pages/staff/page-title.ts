export const STAFF_TITLE = 'Personal';
