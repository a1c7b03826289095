import { describe, expect, it } from 'vitest';
import { kindOfName } from '../../../../seed/forms/names/kind-of-name.ts';

const told = (name: string) => {
  const { kind, type } = kindOfName(name);
  return `${kind} ${type}`;
};

describe('what a name says of itself', () => {
  it.each([
    ['Kunstverein Adorf e.V.', 'identifiable association', 'the legal form first'],
    ['AK Inklusion', 'identifiable local-body', 'then what opens the name'],
    ['Fachdienst Kinder, Jugend und Familie', 'identifiable administration', 'with any subject'],
    ['Wilhelm-Fabry-Museum', 'identifiable culture', 'then the head, not the person'],
    ['Kulturausschuss', 'identifiable local-body', 'by the end of a compound'],
    ['Förderverein der Musikschule', 'identifiable association', 'not what it is of'],
    ['Büros der Landestheater', 'collective culture', 'unless that alone tells a type'],
    [
      'Fachreferent des Landesverbandes der Musikschulen',
      'identifiable professional-network',
      'who speaks for it',
    ],
    ['Lünen', 'identifiable municipality', 'a town'],
    ['Netzwerk Westfälischer Archive', 'identifiable professional-network', 'wider than the town'],
    ['Talblick/Kreis Adorf', 'identifiable municipality', 'of two names the one that tells'],
    ['Kultur- und Jugendeinrichtungen', 'collective culture', 'of two kinds of houses the first'],
    ['QQTec', 'identifiable unclear', 'nothing is guessed'],
    ['Stellwerk', 'identifiable unclear', 'nor from an end that only looks like a head'],
  ])('%s: %s, %s', (name, kind) => {
    expect(told(name)).toBe(kind);
  });

  it.each([
    ['Grund- und weiterführende Schulen', 'collective education'],
    ['Kitas und Grundschulen', 'collective education'],
    ['örtliche Vereine', 'collective association'],
    ['Vereinen', 'collective association'],
    ['Künstler*innen aus der Region', 'collective artists'],
    ['Stadtwerke Adorf', 'identifiable business'],
  ])('a plural is a group only without a proper name: %s is %s', (name, kind) => {
    expect(told(name)).toBe(kind);
  });

  it.each([
    ['Bibliotheksteam', 'internal culture'],
    ['Musikschullehrkräfte', 'internal education'],
    ['Team Kulturamt', 'internal administration'],
    ['Team Museum und Kulturamt', 'internal administration'],
    ['Musikschul-Koordinatorin', 'internal education'],
    ['Kollegium', 'internal education'],
  ])('own staff is told with the house it belongs to: %s is %s', (name, kind) => {
    expect(told(name)).toBe(kind);
  });

  it.each([
    ['weitere Kooperationspartner*innen', 'placeholder'],
    ['Bürger*innen', 'target-group'],
    ['Menschen mit Behinderung', 'target-group'],
    ['Social-Media-Kanäle', 'channel'],
    ['Kulturrucksack NRW', 'programme'],
    ['II/10', 'code'],
  ])('what is no partner is told by its whole wording: %s is a %s', (name, kind) => {
    expect(kindOfName(name).kind).toBe(kind);
  });
});
