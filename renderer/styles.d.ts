/** The bundler gathers the stylesheets; TypeScript needs to know that they may be imported. */
declare module '*.css'
