package fr.filrouge.access.web;

import static fr.filrouge.access.web.SignInPages.SIGNED_OUT;
import static fr.filrouge.access.web.SignInPages.SIGN_IN;
import static fr.filrouge.access.web.SignInPages.SIGN_OUT;

import fr.filrouge.access.Accounts;
import fr.filrouge.access.Identities;
import fr.filrouge.access.SignIn;
import fr.filrouge.access.SignInSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;

/**
 * Who may ask for what: {@link PublicPaths} is open to anyone, all the rest needs an account. What
 * an account may then see is said where it is kept, by its relation to a booklet.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  /** Where somebody goes who has signed in and asked for no other page. */
  static final String LANDING = "/accueil";

  private final SignIn signIn;
  private final SignInSettings.Oidc settings;
  private final Accounts accounts;
  private final OidcSignIn oidc;
  private final AdmittedHosts hosts;
  private final SessionLifetime sessions;

  SecurityChains(
      SignIn signIn,
      SignInSettings settings,
      Accounts accounts,
      Identities identities,
      Clock clock) {
    this.signIn = signIn;
    this.settings = settings.oidc();
    this.accounts = accounts;
    this.oidc = new OidcSignIn(settings.oidc(), accounts, identities);
    this.hosts = new AdmittedHosts(settings.hosts());
    this.sessions = new SessionLifetime(clock);
  }

  /** Makes no session: nothing is kept, so there is nothing for another site to abuse either. */
  @Bean
  @Order(1)
  SecurityFilterChain openToAnyone(HttpSecurity http) {
    return guarded(http)
        .securityMatcher(PublicPaths.MATCHER)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http) {
    AuthenticationEntryPoint unauthorized =
        Refusals.toUnknownPrograms(
            signIn == SignIn.TRY_OUT ? "Basic realm=\"Fil rouge\", charset=\"UTF-8\"" : "Bearer");
    guarded(http)
        .securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests.requestMatchers("/api/v1/**").authenticated().anyRequest().denyAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityChains::carriesNoSignIn))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(unauthorized)
                    .accessDeniedHandler(Refusals.toPrograms()));
    if (signIn == SignIn.TRY_OUT) {
      http.authenticationProvider(DemoSignIn.provider(accounts))
          .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
          .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityChains::passwordFromNoOtherSite));
    } else if (settings.takesBearerTokens()) {
      http.oauth2ResourceServer(
          server ->
              server
                  .jwt(jwt -> jwt.decoder(oidc.tokens()).jwtAuthenticationConverter(oidc.bearers()))
                  .authenticationEntryPoint(unauthorized));
    }
    return http.build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http) {
    guarded(http)
        .addFilterAfter(new LastAccount(), SecurityContextHolderAwareRequestFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(SIGN_IN, SIGN_OUT)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(Refusals.toSignedOutPeople())
                    .accessDeniedHandler(Refusals.ofForms()))
        .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGNED_OUT));
    if (signIn == SignIn.TRY_OUT) {
      http.authenticationProvider(DemoSignIn.provider(accounts))
          .formLogin(
              form ->
                  form.loginPage(SIGN_IN)
                      .usernameParameter("identifiant")
                      .passwordParameter("mot-de-passe")
                      .defaultSuccessUrl(LANDING)
                      .failureUrl(SIGN_IN + "?erreur"));
    } else {
      ClientRegistrationRepository registrations = oidc.registrations();
      http.oauth2Login(
              login ->
                  login
                      .loginPage(SIGN_IN)
                      .clientRegistrationRepository(registrations)
                      .userInfoEndpoint(user -> user.oidcUserService(oidc.people()))
                      .defaultSuccessUrl(LANDING)
                      .failureHandler(Refusals.ofSignIn())
                      .withObjectPostProcessor(providerUnavailable()))
          .logout(logout -> logout.logoutSuccessHandler(signOutOfProvider(registrations)));
    }
    return http.build();
  }

  /** Under known names, for as long as a session lasts, with headers that keep others out. */
  private HttpSecurity guarded(HttpSecurity http) {
    return http.addFilterAfter(hosts, HeaderWriterFilter.class)
        .addFilterBefore(sessions, SecurityContextHolderFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .frameOptions(frame -> frame.deny()));
  }

  private String contentPolicy() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self'"
        + (signIn == SignIn.OPENID_CONNECT ? " " + origin(settings.issuer()) : "");
  }

  /** Signing out is a form whose answer leads to the identity provider. */
  private static String origin(String issuer) {
    URI uri = URI.create(issuer);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static OidcClientInitiatedLogoutSuccessHandler signOutOfProvider(
      ClientRegistrationRepository registrations) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
    handler.setDefaultTargetUrl(SIGNED_OUT);
    return handler;
  }

  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>
      providerUnavailable() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(
            (request, response, exception) -> {
              throw new AuthenticationServiceException("no identity provider", exception);
            });
        return filter;
      }
    };
  }

  /** Nothing that a browser adds by itself; the answer is to sign in, not to bring a token. */
  private static boolean carriesNoSignIn(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && request.getSession(false) == null;
  }

  /** A browser that remembers a password sends it for other sites too, but says so. */
  private static boolean passwordFromNoOtherSite(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    String site = request.getHeader("Sec-Fetch-Site");
    return authorization != null
        && authorization.regionMatches(true, 0, "Basic ", 0, 6)
        && (site == null || site.equals("same-origin") || site.equals("none"));
  }
}
