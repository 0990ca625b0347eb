/** Sends mails over SMTP, where the deployment names a server. */
@NullMarked
package fr.filrouge.notice.mail;

import org.jspecify.annotations.NullMarked;
