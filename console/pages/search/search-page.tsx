import { createLazyRoute, useSearch as useAddress, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/form/button';
import { TextField } from '../../parts/form/text-field';
import { PageHead } from '../../parts/page/page-head';
import { PurposeDialog } from '../../purpose/purpose-dialog';
import { type Purpose, usePurposes } from '../../purpose/purposes';
import { useSession } from '../../session/session-context';
import { formatList } from '../../texts/format';
import { kindsOf } from './search-kinds';
import styles from './search-page.module.css';
import { SearchResults } from './search-results';
import { searchTexts as texts } from './sv';
import { useSearch } from './use-search';

export const searchPage = createLazyRoute('/sok')({ component: SearchPage });

/** The case that the purpose of looking for a name is given for. */
const SEARCH_CASE = 'sok';
const SHORTEST = 2;

function SearchPage() {
  const { q } = useAddress({ from: '/sok' });
  const navigate = useNavigate({ from: '/sok' });
  const purposes = usePurposes();
  const [text, setText] = useState(q ?? '');
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { searched, names, isBusy, search, needsPurpose } = useSearch();
  const isGood = text.trim().length >= SHORTEST;
  const look = (purpose: Purpose | null) => {
    const isNamed = needsPurpose(text);
    void navigate({ search: isNamed ? {} : { q: text.trim() }, replace: true });
    void search(text, purpose);
  };
  const begin = () => {
    const given = purposes.of(SEARCH_CASE);
    if (needsPurpose(text) && given === null) setAsking(true);
    else look(given);
  };
  const first = useRef(() => {
    if (q === undefined || !isGood) return;
    // A name does not stay in the address that it was typed into.
    if (needsPurpose(q)) void navigate({ search: {}, replace: true });
    begin();
  });
  useEffect(() => first.current(), []);
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isGood) begin();
        }}
      >
        <TextField
          label={texts.field}
          error={isTried && !isGood ? texts.missing : null}
          value={text}
          onChange={setText}
          isSearch
        />
        <Button isSubmit isBusy={isBusy} look="primary">
          {texts.action}
        </Button>
      </form>
      {searched === null ? <CanSearch /> : <SearchResults searched={searched} names={names} />}
      {isAsking && (
        <PurposeDialog
          onGive={(purpose) => {
            purposes.give(SEARCH_CASE, purpose);
            setAsking(false);
            look(purpose);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function CanSearch() {
  const { role } = useSession();
  return (
    <section className={styles.results} aria-labelledby="kan-sokas">
      <h2 id="kan-sokas">{texts.canSearch}</h2>
      <ul>
        {kindsOf(role).map(([kind, ways]) => (
          <li key={kind}>{texts.can(texts.kinds[kind], formatList(ways.map((way) => texts.ways[way])))}</li>
        ))}
      </ul>
    </section>
  );
}
