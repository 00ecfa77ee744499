export const RETENTION_TITLE = 'Gallring';
