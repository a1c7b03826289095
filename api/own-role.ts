import type { Request } from 'express';
import { GivenRole, type Role } from '../graph/schema/role.ts';
import { InvalidRequest } from './request-errors.ts';

/** In which role somebody writes; percent-encoded, for a header holds no umlauts. */
export const roleHeader = 'Kulturnetz-Role';

/** The role a request is made in; null where it says none. Throws InvalidRequest for what is none. */
export function ownRole(request: Request): Role | null {
  const given = request.get(roleHeader);
  if (given === undefined || given.trim() === '') return null;
  const role = GivenRole.safeParse(decoded(given));
  if (role.success) return role.data;
  throw new InvalidRequest(
    role.error.issues.map(({ message }) => ({ pointer: `/header/${roleHeader}`, detail: message })),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
