import type { Bilingual } from '../graph/schema/vocabulary.ts';

/** A place in the request and what is wrong there; `pointer` is a JSON pointer such as /query/depth. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** The request cannot be understood; 408: it did not come to its end. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly faults: readonly Fault[];
  readonly status: 400 | 408;
  constructor(faults: readonly Fault[], status: 400 | 408 = 400) {
    super(faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
    this.faults = faults;
    this.status = status;
  }
}

/** Nothing is served under this address. */
export class NoSuchAddress extends Error {
  override readonly name = 'NoSuchAddress';
}

/** The address exists but does not take this method. */
export class MethodNotAllowed extends Error {
  override readonly name = 'MethodNotAllowed';
  readonly allowed: readonly string[];
  constructor(method: string, allowed: readonly string[]) {
    super(`${method} is not possible here`);
    this.allowed = allowed;
  }
}

/**
 * The request carries more than is taken: 413 for a body, 414 for an address, 431 for headers; `faults` say what of a body
 * is too much.
 */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  readonly status: 413 | 414 | 431;
  readonly faults: readonly Fault[] | undefined;
  constructor(status: 413 | 414 | 431, message: string, faults?: readonly Fault[]) {
    super(message);
    this.status = status;
    this.faults = faults;
  }
}

/** A page of another site sent the request. */
export class CrossSite extends Error {
  override readonly name = 'CrossSite';
}

/** The request was meant for a host of another name; says in both languages which and what to do. */
export class NotOurName extends Error {
  override readonly name = 'NotOurName';
  constructor(host: string) {
    super(
      `Unter dem Namen „${host}“ antwortet dieser Dienst nicht. Soll er so zu erreichen sein, nennen Sie beim Start die ganze Adresse mit PUBLIC_URL. ` +
        `This service does not answer to the name "${host}". If it should, name the whole address by PUBLIC_URL at its start.`,
    );
  }
}

/** What the originals of documents say is shown on the machine itself alone. */
export class OnlyLocal extends Error {
  override readonly name = 'OnlyLocal';
  constructor() {
    super(
      'Der Wortlaut der Originale ist nur auf dem Rechner zu sehen, auf dem Kulturnetz läuft. ' +
        'What the originals say can only be seen on the machine that runs Kulturnetz.',
    );
  }
}

/** The body is of a kind that is not read here. */
export class UnsupportedMediaType extends Error {
  override readonly name = 'UnsupportedMediaType';
}

/** The client must say which state of the thing its change rests on. */
export class PreconditionRequired extends Error {
  override readonly name = 'PreconditionRequired';
}

/** The client asks faster than is allowed. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
}

/** What cannot be done as things are: `title` in a few words, `reason` in both languages and with what to do. */
export class NotAsThingsAre extends Error {
  override readonly name = 'NotAsThingsAre';
  readonly title: string;
  readonly reason: Bilingual;
  constructor(title: string, reason: Bilingual) {
    super(`${reason.de} / ${reason.en}`);
    this.title = title;
    this.reason = reason;
  }
}
