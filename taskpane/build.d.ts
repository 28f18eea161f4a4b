/** The build puts the file's text in its place. */
declare module '*.svg' {
  const text: string;
  export default text;
}

/** Version of package.json, put in by the build. */
declare const ADDIN_VERSION: string;

/** Taken out by the build, into a file of its own. */
declare module '*.css';
