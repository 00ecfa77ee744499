import { importJWK, SignJWT } from 'jose';
import { dataFolder } from '../../../hub/data-folder/data-folder';
import { KEY_ID, readPrivateKey, SIGNING_ALGORITHM } from '../../../hub/demonstration/demonstration-keys';

/** A broker's token, signed with the key of the hub that runs on `dataDir`. */
export async function createBrokerToken(dataDir: string): Promise<string> {
  const key = await readPrivateKey(dataFolder(dataDir).keys);
  if (key === undefined) throw new Error(`${dataDir} holds no key`);
  return new SignJWT({ role: 'resursteam' })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: KEY_ID })
    .setSubject('bench')
    .setIssuer('formedlingshub')
    .setAudience('formedlingshub')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(await importJWK(key, SIGNING_ALGORITHM));
}
