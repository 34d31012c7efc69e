/** The application's own pages, apart from any chat platform: today what a signed link leads to. */
package dev.runway.app.web;
