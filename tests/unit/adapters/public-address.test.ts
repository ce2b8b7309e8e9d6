import { describe, expect, test } from 'vitest';
import { postWebhook } from '#lib/adapters/webhook/post.ts';
import { isPublicAddress } from '#lib/adapters/webhook/public-address.ts';

describe('an address that a webhook may have', () => {
  test.each(['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])('may be %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '127.255.0.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('may not be %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    'http://127.0.0.1:1/',
    'http://[::1]:1/',
    'http://2130706433:1/',
    'http://0x7f.1:1/',
    'http://[::ffff:127.0.0.1]:1/',
    'http://localhost:1/',
  ])('is refused in %s before anything is sent', async (url) => {
    await expect(postWebhook({ url, secret: 'a secret of the test' }, {}, new Date(0))).rejects.toThrow('not on the public internet');
  });
});
