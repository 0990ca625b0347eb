# The application, from the jar that ./mvnw package leaves in target/.
FROM eclipse-temurin:17-jre AS unpacked
COPY target/filrouge.jar .
RUN java -Djarmode=tools -jar filrouge.jar extract --destination /filrouge

FROM eclipse-temurin:17-jre
RUN useradd --system --no-create-home filrouge
WORKDIR /filrouge
COPY --from=unpacked /filrouge .
USER filrouge
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "filrouge.jar"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/actuator/health"]
