/** Of the page's script: tells who is signed in, where, and for how long. */
export const WHO_SCRIPT = `
const ROLES = {
  resursteam: 'Resursteamet',
  kontaktsekreterare: 'Kontaktsekreterare',
  handlaggare: 'Handläggare',
  rapportor: 'Huvudrapportör',
  reporting: 'Rapportering',
  admin: 'Administratör',
  service: 'En av hubbens tjänster',
};

function sayWho(districts) {
  const bar = document.getElementById('who');
  if (who === null) {
    bar.textContent = 'Du är inte inloggad. Hämta en länk: npm run --silent token -- --role resursteam --link';
    return;
  }
  const district = districts.find(({ code }) => code === who.district)?.name ?? who.district;
  const until = new Date(who.exp * 1000);
  const time = until.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' });
  const role = ROLES[who.role] ?? who.role;
  const place = district === undefined ? '' : ' i ' + district;
  const end = until < new Date() ? '. Länken gällde till ' + time + ': hämta en ny.' : ', till ' + time;
  bar.textContent = 'Du är ' + role + place + ' (' + who.sub + ')' + end;
}
`;
