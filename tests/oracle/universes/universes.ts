import type { Universe } from '../universe';
import { circles } from './circles';
import { ledger } from './ledger';
import { media } from './media';
import { shop } from './shop';
import { staff } from './staff';

export const universes: readonly Universe[] = [shop, media, staff, circles, ledger];
