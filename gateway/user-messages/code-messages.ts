import type { EngineErrorCode } from '../../engine/index';
import type { ErrorCode } from '../../platform/errors/errors';
import type { GatewayErrorCode } from '../errors/errors';

type ValueOf<Table> = Table[keyof Table];

/** Every `extensions.code` that a client can meet (`docs/error-codes.md`). */
export type AnyErrorCode =
  | `${ErrorCode}`
  | ValueOf<typeof EngineErrorCode>
  | ValueOf<typeof GatewayErrorCode>
  | 'BAD_REQUEST'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'MISDIRECTED'
  | 'NOT_ACCEPTABLE'
  | 'PAYLOAD_TOO_LARGE'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'SHARD_UNAVAILABLE'
  | 'UNSUPPORTED_MEDIA_TYPE';

const REPORT = 'Felet ligger i programmet, inte hos dig. Anmäl det till supporten.';
const AGAIN = 'Försök igen om en stund.';
const TOO_MUCH = 'Du ber om för mycket på en gång. Begränsa urvalet och försök igen.';
const SIGN_IN = 'Logga in igen.';

/** What is told of an error by its code alone (`fill-template.ts`). */
export const CODE_MESSAGES: Readonly<Record<AnyErrorCode, string>> = {
  ACCESS_LOG_UNAVAILABLE: `Uppgifterna visas inte, för det går inte att anteckna i åtkomstloggen just nu. ${AGAIN}`,
  ANSWER_TOO_LARGE: TOO_MUCH,
  BAD_REQUEST: REPORT,
  BAD_USER_INPUT: '{field} har ett värde som inte går att använda. Ändra det och försök igen.',
  CAPACITY_EXCEEDED:
    'Uppdragstagaren har ingen plats kvar[: {capacity} {capacity|plats är tagen|platser är tagna}]. Ta tillbaka en plats som inte är tillsatt, eller höj antalet platser.',
  CLEARANCE_INCOMPLETE: 'Kontroller saknas eller har gått ut[: {missing}]. Registrera dem och försök igen.',
  CONFLICT: 'Det går inte som läget är nu. Läs in sidan igen för att se vad som gäller.',
  CONSOLE_HEADER_REQUIRED: REPORT,
  COST_ESTIMATED_TOO_EXPENSIVE: TOO_MUCH,
  COST_QUERY_PARSE_FAILURE: REPORT,
  CURSOR_EXPIRED: 'Listan har varit öppen för länge för att kunna fortsätta. Läs in den igen.',
  DATABASE_UNAVAILABLE: `Databasen svarar inte just nu. ${AGAIN}`,
  DISTRICT_UNAVAILABLE: `[{district} svarar inte just nu, så dess uppgifter saknas. ]${AGAIN}`,
  DOWNSTREAM_SERVICE_ERROR: `En del av tjänsten svarade med ett fel. ${AGAIN}`,
  ENGINE_CLOSED: `Tjänsten startar om. ${AGAIN}`,
  FORBIDDEN: 'Du har inte behörighet till det här. Fråga din chef om du behöver den.',
  GRAPHQL_PARSE_FAILED: REPORT,
  GRAPHQL_VALIDATION_FAILED: REPORT,
  IDEMPOTENCY_KEY_REUSED:
    'Samma ärende har redan skickats, men med andra uppgifter. Läs in sidan igen och kontrollera vad som är sparat.',
  INTERNAL_SERVER_ERROR:
    'Något gick fel hos oss. Försök igen, och kontakta supporten om felet kommer tillbaka[. Uppge då numret {requestId}].',
  INVALID_CURSOR: 'Det går inte att fortsätta där listan slutade. Läs in den från början.',
  INVALID_VALUE: `En uppgift kunde inte läsas och visas inte. ${REPORT}`,
  KEYS_UNAVAILABLE: `Det går inte att kontrollera din inloggning just nu. ${AGAIN}`,
  MISDIRECTED: `Tjänsten är felaktigt inställd. Anmäl det till supporten.`,
  NON_NULL_VIOLATION: 'En uppgift saknas, så en del av sidan visas inte. Läs in sidan igen.',
  NOT_ACCEPTABLE: REPORT,
  NOT_FOUND:
    '[{what}][!what:Det du söker] finns inte, eller så saknar du behörighet. Läs in listan igen och välj därifrån.',
  OPERATION_LIMIT_EXCEEDED: TOO_MUCH,
  OPERATION_RESOLUTION_FAILURE: REPORT,
  OPERATION_TIMEOUT: 'Det tog för lång tid. Begränsa urvalet och försök igen.',
  PAGE_SIZE_EXCEEDED: 'Det går att läsa från 1 till {maximum} rader åt gången. Välj ett antal däremellan.',
  PAYLOAD_TOO_LARGE: 'Det du skickar är för stort. Korta ner texten och försök igen.',
  PERSISTED_QUERY_HASH_MISMATCH: REPORT,
  PERSISTED_QUERY_NOT_FOUND: REPORT,
  PERSISTED_QUERY_NOT_IN_LIST: 'Programmet är inte samma version som tjänsten. Läs in sidan igen.',
  PERSISTED_QUERY_NOT_SUPPORTED: REPORT,
  QUERY_NOT_IN_SAFELIST: 'Programmet är inte samma version som tjänsten. Läs in sidan igen.',
  QUERY_PLANNING_BUSY: `Många frågor väntar just nu. ${AGAIN}`,
  QUERY_PLANNING_FAILED: REPORT,
  QUERY_PLANNING_TIMEOUT: TOO_MUCH,
  RATE_LIMITED:
    'Du skickar för många frågor på kort tid. Vänta {retryAfterSeconds} {retryAfterSeconds|sekund|sekunder} och försök igen.',
  SERVICE_BUSY: `Många använder tjänsten just nu. ${AGAIN}`,
  SHARD_UNAVAILABLE: `En stadsdel svarar inte just nu, så dess uppgifter saknas. ${AGAIN}`,
  SLOW_CONSUMER: 'Sidan hann inte med alla ändringar. Läs in den igen.',
  STAFF_REGISTER_UNAVAILABLE: `Det går inte att kontrollera din inloggning just nu. ${AGAIN}`,
  SUBGRAPH_INVALID_ANSWER: `En del av tjänsten svarade inte som den ska. ${AGAIN}`,
  SUBGRAPH_MISDIRECTED:
    'Tjänsten är felaktigt inställd[ för {district}], så uppgifter saknas. Det hjälper inte att vänta: anmäl det till supporten.',
  SUBGRAPH_TIMEOUT:
    'En del av tjänsten svarade inte i tid. Kontrollera vad som är sparat innan du försöker igen.',
  SUBGRAPH_UNREACHABLE: `En del av tjänsten går inte att nå just nu. ${AGAIN}`,
  SUBSCRIPTION_SCHEMA_CHANGED: 'Tjänsten har uppdaterats. Läs in sidan igen.',
  TOO_MANY_CONNECTIONS: 'Du har för många sidor öppna. Stäng någon av dem och försök igen.',
  TOO_MANY_ERRORS: 'Det finns fler fel än de som visas. Rätta dem som visas och försök igen.',
  TOO_MANY_OPERATIONS: 'Du har för många frågor igång samtidigt. Vänta tills någon är klar och försök igen.',
  UNAUTHENTICATED: `Du är inte inloggad, eller så har inloggningen gått ut. ${SIGN_IN}`,
  UNAUTHORIZED_FIELD_OR_TYPE:
    'Du har inte behörighet att se eller göra det här. Fråga din chef om du behöver den.',
  UNSUPPORTED_MEDIA_TYPE: REPORT,
};
