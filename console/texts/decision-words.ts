/** What people read for the values of a decision; the words of the board's tables and of the law. */
export const decisionWords = {
  laws: { SOL: 'SoL', LSS: 'LSS', LVU: 'LVU' },
  interventions: {
    KONTAKTPERSON: 'Kontaktperson',
    KONTAKTFAMILJ: 'Kontaktfamilj',
    KORTTIDSVISTELSE: 'Korttidsvistelse',
  },
  genders: { WOMAN: 'Kvinna/flicka', MAN: 'Man/pojke', OTHER: 'Annat' },
  delayReasons: {
    NO_SUITABLE_CANDIDATE: 'Ingen lämplig person eller familj',
    CLIENT_DECLINED: 'Klienten tackade nej',
    CLIENT_NOT_READY: 'Klienten är inte redo',
    CLIENT_SPECIFIC_WISHES: 'Klientens särskilda önskemål',
    CLIENT_CANCELLED_MEETINGS: 'Återbud till träffar',
    STAFF_SHORTAGE: 'Personalbrist',
    OTHER: 'Annat',
  },
  closureReasons: {
    WITHDRAWN: 'Ansökan är återkallad',
    NEED_GONE: 'Behovet har upphört',
    MOVED: 'Klienten har flyttat',
    OTHER: 'Annat',
    EXPIRED: 'Beslutet har löpt ut',
  },
} as const;
