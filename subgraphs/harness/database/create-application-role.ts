import { APPLICATION_ROLE } from './application-role';

/**
 * Statements that leave the role there and usable by the account that runs them; for a migration. Roles are the server's, so
 * databases that migrate at once try to create it together: one does.
 */
export const CREATE_APPLICATION_ROLE = [
  `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
      CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;
    END IF;
  EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
      RAISE EXCEPTION 'this account may not create the role ${APPLICATION_ROLE}; an administrator runs, once: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO "%"', current_user;
  END $$`,
  `DO $$ BEGIN
    IF NOT pg_has_role(current_user, '${APPLICATION_ROLE}', 'SET') THEN
      EXECUTE format('GRANT ${APPLICATION_ROLE} TO %I', current_user);
    END IF;
  EXCEPTION WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'this account may not take the role ${APPLICATION_ROLE}; an administrator runs, once: GRANT ${APPLICATION_ROLE} TO "%"', current_user;
  END $$`,
];
