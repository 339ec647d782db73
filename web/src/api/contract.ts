import type { paths } from "./schema";
import type { Enrollment, Method, Session } from "./types";

type Enrollments = "/api/v1/two-step/enrollments";
type Reauthenticate = "/api/v1/sessions/current/reauthenticate";
type ReauthenticateSms = "/api/v1/sessions/current/reauthenticate/sms";

type Schema = paths[Enrollments]["post"];
interface Call<Body, Status extends number, Answer> {
  post: {
    parameters: Schema["parameters"];
    requestBody: { content: { "application/json": Body } };
    responses: Record<Status, { headers: object; content: { "application/json": Answer } }>;
  };
}

/** What an enrollment is for. */
export type Purpose = "enable" | "add_authenticator" | "replace_authenticator";

/** How a person proves once more that it is them; without a second step where that is off. */
export interface Proof {
  password: string;
  method?: Exclude<Method, "emergency_code">;
  code?: string;
}

/**
 * The contract that the pages are written against: the generated schema, widened by the calls that
 * change factors, which a server may not offer. Such a server refuses them with a problem.
 */
export type Contract = Omit<paths, Enrollments> &
  Record<Enrollments, Call<{ purpose: Purpose; password?: string }, 201, Enrollment>> &
  Record<Reauthenticate, Call<Proof, 200, Session>> &
  Record<ReauthenticateSms, Call<undefined, 202, unknown>>;
