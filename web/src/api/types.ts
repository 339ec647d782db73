import type { paths } from "./schema";

type Json<R> = R extends { content: { "application/json": infer T } } ? T : never;
type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: infer R } } }
  ? Json<R>
  : never;
type Post<P extends keyof paths, S extends number> = paths[P] extends {
  post: { responses: Record<S, infer R> };
}
  ? Json<R>
  : never;

/** What anyone may know of this installation: its name, colors, support and rules. */
export type Config = Get<"/api/v1/config">;
/** The account of the person who is signed in. */
export type Account = Get<"/api/v1/account">;
/** Where two-step verification stands for the account. */
export type TwoStep = Get<"/api/v1/two-step">;
/**
 * A running set-up of an authenticator, without its secrets. Where only the authenticator changes,
 * the proof of the new one commits and brings the session.
 */
export type Enrollment = Get<"/api/v1/two-step/enrollments/{id}">;
/** The key of a new authenticator as text, link and QR path. Secret. */
export type Provisioning = Get<"/api/v1/two-step/enrollments/{id}/authenticator">;
/** The answer that signs somebody in; holds the access token. Secret. */
export type Session = Post<"/api/v1/sessions/refresh", 200>;
/** What the page may keep knowing of a session: no token in it. */
export type SessionDetails = Session["session"];
/** Why a session is good for one thing only. */
export type Restriction = NonNullable<SessionDetails["restriction"]>;
/** A password was right and a second step is asked for. Its token is secret. */
export type Challenge = Post<"/api/v1/sessions/second-step/status", 200>["challenge"];
/** A kind of second step. */
export type Method = Challenge["methods"][number]["method"];
/** An emergency code, shown once. Secret. */
export type EmergencyCode = Post<"/api/v1/two-step/emergency-code", 201>;
/** What the server waits for in an enrollment. */
export type Stage = Enrollment["stage"];
/** A step as the person sees it. */
export type Step = Enrollment["steps"][number]["step"];

/** How a person proves once more that it is them; without a second step where that is off. */
export type Proof =
  paths["/api/v1/sessions/current/reauthenticate"]["post"]["requestBody"]["content"]["application/json"];
/** A place where the account is signed in. */
export type ListedSession = Get<"/api/v1/sessions">["sessions"][number];
/** A browser that skips the second step. */
export type TrustedBrowser = Get<"/api/v1/two-step/trusted-browsers">["browsers"][number];
/** An account as customer support sees it: no secret, no code, no full number. */
export type SupportedAccount = Get<"/api/v1/support/accounts/{id}">;
/** A recovery that customer support started. */
export type SupportRecovery = NonNullable<SupportedAccount["recovery"]>;
/** Something that happened to the account. */
export type SecurityEvent = Get<"/api/v1/account/events">["events"][number];
