import type { FormedlingContext } from '../context/formedling-context';
import { SignInResolver } from './sign-in.resolver';
import { StaffReader } from './staff.reader';
import { StaffResolver } from './staff.resolver';
import { StaffService } from './staff.service';
import { StaffNameResolver } from './staff-name.resolver';

/** By their classes. */
export function createStaffResolvers(context: FormedlingContext): [unknown, unknown][] {
  const reader = new StaffReader(context);
  return [
    [StaffResolver, new StaffResolver(reader, new StaffService(context), context.registry)],
    [StaffNameResolver, new StaffNameResolver(reader, context.registry)],
    [SignInResolver, new SignInResolver(context, reader)],
  ];
}
