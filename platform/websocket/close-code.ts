/** Codes that a socket of the hub is closed with: those of the graphql-transport-ws protocol unless noted. */
export enum CloseCode {
  /** RFC 6455: the process stops; connect again, to another replica. */
  GoingAway = 1001,
  BadRequest = 4400,
  /** No token, or one that will never do; also an operation before the connection is acknowledged. */
  Unauthorized = 4401,
  /** The token has expired: connect again with a new one. */
  Forbidden = 4403,
  SubprotocolNotAcceptable = 4406,
  InitialisationTimeout = 4408,
  SubscriberAlreadyExists = 4409,
  /** Ours: the peer does not read what it is sent; it resumes with its last cursor. */
  SlowConsumer = 4413,
  TooManyInitialisationRequests = 4429,
  /** Ours: more messages that run nothing (pings, completions) than a client has use for. */
  TooManyMessages = 4431,
  /** Ours: the caller has as many connections as one may have. */
  TooManyConnections = 4430,
  InternalError = 4500,
  /** Ours: the token cannot be verified now; connect again. */
  TryAgainLater = 4503,
}
