import { inject } from "vitest";

/** Where the server under test listens, in development mode. */
export const address = inject("address");
