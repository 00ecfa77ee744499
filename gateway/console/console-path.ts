/** Of the console's start page; all its pages are below it. */
export const CONSOLE_PATH = '/konsol';
