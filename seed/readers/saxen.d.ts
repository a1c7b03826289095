declare module 'saxen' {
  type Decode = (text: string) => string;

  /** The part of the parser that is used here; the package brings no types. */
  export class Parser {
    on(event: 'error' | 'warn' | 'attention', heard: () => void): this;
    /** Attributes are false where they are not well-formed. */
    on(
      event: 'openTag',
      heard: (name: string, attributes: () => Record<string, string> | false, decode: Decode) => void,
    ): this;
    on(event: 'text', heard: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', heard: (text: string) => void): this;
    on(event: 'closeTag', heard: (name: string) => void): this;
    parse(xml: string): void;
  }
}
