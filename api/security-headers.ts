import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What browsers offer and no page of ours uses; frames are forbidden altogether. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];
const permissions = unused.map((feature) => `${feature}=()`).join(', ');

const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.set('Permissions-Policy', permissions);
  next();
};

/**
 * Nothing from elsewhere and nothing inline. HTTPS is the proxy's business: the service itself listens without it,
 * so it neither upgrades requests nor promises transport security.
 */
export const securityHeaders: readonly RequestHandler[] = [
  permissionsPolicy,
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    // As frame-ancestors says, for browsers that do not know it.
    xFrameOptions: { action: 'deny' },
  }),
];
