'use strict';

const https = require('node:https');
const sirv = require('sirv');
const { certificate } = require('./certificate');

/**
 * Serves folders over https on localhost, as Excel and Office.js demand.
 *
 * @param {{ port: number, roots: Record<string, string>, credentials?: { key: Buffer, cert: Buffer } }} options
 *   roots: URL path to folder, such as { '/': 'dist' }; credentials: else the certificate made in the project.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} Rejects with Node's own error, such as EADDRINUSE.
 */
async function startServer({ port, roots, credentials }) {
  const mounts = Object.entries(roots)
    .map(([path, folder]) => ({ path, serve: sirv(folder, { dev: true, etag: true }) }))
    .sort((a, b) => b.path.length - a.path.length);

  const server = https.createServer(credentials ?? (await certificate()), (request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.end('Not found');
    };
    const mount = mounts.find(({ path }) => request.url.startsWith(path));
    if (!mount) return notFound();
    // Excel on another origin reads the manifest's files.
    response.setHeader('Access-Control-Allow-Origin', '*');
    request.url = `/${request.url.slice(mount.path.length).replace(/^\//, '')}`;
    mount.serve(request, response, notFound);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `https://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

module.exports = { startServer };
