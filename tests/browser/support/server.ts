/** Where the server under test listens: started by whoever runs these tests, in development mode. */
export const address = process.env.TWOSTEP_URL ?? "http://127.0.0.1:8080";
