import { z } from 'zod';

export const PASSWORD_LENGTH_MIN = 10;
/** Longer ones only cost time to hash. */
const PASSWORD_LENGTH_MAX = 128;

export const passwordSchema = z
  .string()
  .min(PASSWORD_LENGTH_MIN, `The password needs at least ${PASSWORD_LENGTH_MIN} characters.`)
  .max(PASSWORD_LENGTH_MAX, `The password may have at most ${PASSWORD_LENGTH_MAX} characters.`);

/** What a person types to get an account. */
export const newAccountSchema = z.object({
  name: z.string().trim().min(1, 'Type your name.').max(200),
  email: z.string().trim().toLowerCase().pipe(z.email('This is not an e-mail address.')),
  password: passwordSchema,
});
export type NewAccount = z.infer<typeof newAccountSchema>;
