import { errorResponse, json } from '#app/api/_http/respond.ts';
import { checkHealth } from '#lib/use-cases/check-health.ts';

/** For a load balancer, without signing in: 200 while the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  try {
    const health = await checkHealth();
    return json(health, health.database === 'up' ? 200 : 503);
  } catch (error) {
    return errorResponse(error);
  }
}
