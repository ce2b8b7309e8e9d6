/** What a person or a calling program can be told about. Everything else that is thrown is a bug or an outage. */

/** The thing asked for does not exist, or is not in the actor's organisation (the two are not told apart on purpose). */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The request is fine, but the thing has moved on: already claimed, already approved, changed by someone else. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  /** Stable for programs. */
  readonly code: string;
  constructor(message: string, code = 'conflict', options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The input cannot be accepted. `code` is stable for programs; `message` says what happened and what to do next. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly code: string;
  constructor(message: string, code = 'invalid_input', options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The actor may not do this. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** Nobody is signed in. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}
