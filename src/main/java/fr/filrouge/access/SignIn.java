package fr.filrouge.access;

/** How people prove who they are. */
public enum SignIn {
  /** With the demo accounts, whose password anyone can read: fictitious people on this machine. */
  TRY_OUT,
  /** With the identity provider of the deployment. */
  OPENID_CONNECT
}
