'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { X509Certificate } = require('node:crypto');
const selfsigned = require('selfsigned');

const FOLDER = path.join(__dirname, '..', '.cert');
const DAY = 24 * 60 * 60 * 1000;

/** A self-signed certificate for localhost, made once in the project: no sudo, no change to the system. */
async function certificate() {
  const files = { key: path.join(FOLDER, 'localhost.key'), cert: path.join(FOLDER, 'localhost.crt') };
  if (!usable(files)) {
    const made = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
      algorithm: 'sha256',
      notAfterDate: new Date(Date.now() + 365 * DAY),
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] },
      ],
    });
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(files.key, made.private, { mode: 0o600 });
    fs.writeFileSync(files.cert, made.cert);
  }
  return { key: fs.readFileSync(files.key), cert: fs.readFileSync(files.cert) };
}

function usable({ key, cert }) {
  if (!fs.existsSync(key) || !fs.existsSync(cert)) return false;
  return new Date(new X509Certificate(fs.readFileSync(cert)).validTo).getTime() > Date.now() + DAY;
}

module.exports = { certificate };
