export const ACCESS_LOG_TITLE = 'Åtkomstlogg';
