/** In everybody's first load, unlike the page's other texts. */
export const REGISTRY_TITLE = 'Registret';
