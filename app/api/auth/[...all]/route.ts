import { errorResponse } from '#app/api/_http/respond.ts';
import { handleAuthRequest } from '#lib/use-cases/handle-auth-request.ts';

/** Sign-in, sign-out and sessions for programs and the browser: better-auth answers, with its own origin check. */
async function handle(request: Request): Promise<Response> {
  try {
    return await handleAuthRequest(request);
  } catch (error) {
    return errorResponse(error);
  }
}

export { handle as GET, handle as POST };
