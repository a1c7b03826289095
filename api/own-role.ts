import type { Request } from 'express';
import { GivenRole, type Role } from '../graph/schema/role.ts';
import { holdsPerson } from '../seed/persons/holds-person.ts';
import { InvalidRequest } from './request-errors.ts';

/** In which role somebody writes; percent-encoded, for a header holds no umlauts. */
export const roleHeader = 'Kulturnetz-Role';

/** The role a request is made in; null where it says none. Throws InvalidRequest for what is none. */
export function ownRole(request: Request): Role | null {
  const given = request.get(roleHeader);
  if (given === undefined || given.trim() === '') return null;
  const role = GivenRole.safeParse(decoded(given));
  if (role.success && !holdsPerson(role.data, 'text')) return role.data;
  const faults = role.error?.issues.map(({ message }) => message) ?? ['a role, not the name of a person'];
  throw new InvalidRequest(faults.map((detail) => ({ pointer: `/header/${roleHeader}`, detail })));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
